import { useImperativeHandle, useRef, type Ref } from 'react';
import type { TextProblem } from '../../store/index.ts';
import { offsetOf } from './template.ts';
import { words } from './words.ts';
import styles from './Code.module.css';

export interface CodeHandle {
  /** Puts the caret there and brings it into sight. Both from 1. */
  jumpTo(line: number, column: number): void;
}

interface Props {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  readonly handle: Ref<CodeHandle>;
  readonly describedBy: string;
  readonly onWrite: (text: string) => void;
}

/** Text with the numbers of its lines; those with a problem are marked. */
export function Code({ text, problems, handle, describedBy, onWrite }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    jumpTo(line, column) {
      const element = area.current!;
      const offset = offsetOf(element.value, line, column);
      element.focus();
      element.setSelectionRange(offset, offset);
      const height = Number.parseFloat(getComputedStyle(element).lineHeight);
      element.scrollTop = Math.max(0, (line - 1) * height - element.clientHeight / 2);
      element.scrollLeft = 0;
    },
  }));
  const follow = () => {
    behind.current!.style.transform = `translateY(${-area.current!.scrollTop}px)`;
  };
  const lines = text.split('\n').length;
  const marked = new Set(problems.map(({ line }) => line).filter((line) => line > 0 && line <= lines));
  return (
    <div className={styles.code}>
      <div className={styles.clip} aria-hidden="true">
        <div ref={behind} className={styles.behind}>
          {[...marked].map((line) => (
            <span key={line} className={styles.mark} style={{ top: `calc(var(--line-height) * ${line - 1})` }} />
          ))}
          <pre className={styles.numbers}>{Array.from({ length: lines }, (_, i) => i + 1).join('\n')}</pre>
        </div>
      </div>
      <textarea
        ref={area}
        className={styles.text}
        aria-label={words.text}
        aria-describedby={describedBy}
        aria-invalid={problems.length > 0}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        value={text}
        onChange={({ currentTarget }) => onWrite(currentTarget.value)}
        onScroll={follow}
      />
    </div>
  );
}
