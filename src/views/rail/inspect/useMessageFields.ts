import { useEffect, useState } from 'react';
import { actions, type MessageField } from '../../../store/index.ts';

/** What a message in flight says; null while that is being asked, and when it is gone. A message never changes. */
export function useMessageFields(message: number): readonly MessageField[] | null {
  const [fetched, setFetched] = useState<{ message: number; fields: readonly MessageField[] | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void actions.fetchMessage(message).then((fields) => {
      if (wanted) setFetched({ message, fields });
    });
    return () => {
      wanted = false;
    };
  }, [message]);
  return fetched?.message === message ? fetched.fields : null;
}
