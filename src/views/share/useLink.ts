import { useEffect, useReducer, useState } from 'react';
import { actions, type OpensAt, type ShareLink } from '../../store/index.ts';
import { useMoment } from './useMoment.ts';

export interface Linked {
  /** The link for what is chosen; null while it is made, and when there is no run. */
  readonly link: ShareLink | null;
  readonly waits: boolean;
  /** Something that goes into it has changed. */
  readonly renew: () => void;
}

interface Answer {
  readonly asked: string;
  readonly link: ShareLink | null;
}

/** The link as whoever opens it shall begin. */
export function useLink(opensAt: OpensAt): Linked {
  const [version, renew] = useReducer((count: number) => count + 1, 0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const moment = useMoment();
  const asked = `${opensAt} ${version} ${moment}`;
  useEffect(() => {
    if (moment === '') return;
    let wanted = true;
    const answered = (link: ShareLink | null) => wanted && setAnswer({ asked, link });
    actions.fetchLink(opensAt).then(answered, () => answered(null));
    return () => {
      wanted = false;
    };
  }, [asked, opensAt, moment]);
  // The link of another choice is not shown: it would be copied.
  const there = answer?.asked === asked ? answer : null;
  return { link: there?.link ?? null, waits: there === null, renew };
}
