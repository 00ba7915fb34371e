import { useEffect, useState } from 'react';
import { actions, type Syllabus } from '../../store/index.ts';

/** Undefined until it is known. */
export function useSyllabus(): Syllabus | undefined {
  const [syllabus, setSyllabus] = useState<Syllabus>();
  useEffect(() => {
    let wanted = true;
    void actions.fetchSyllabus().then(
      (it) => wanted && setSyllabus(it),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return syllabus;
}
