/** What a handout tells of the scenario that is open. */
import { parse } from 'jsonc-parser';

export interface About {
  readonly goal: string;
  readonly misconception: string;
  readonly minutes: number;
  readonly sections: readonly string[];
}

/** From its own text, at once; nothing where it has none. */
export function aboutText(text: string): About {
  const file = text === '' ? null : (parse(text) as unknown);
  const fields = typeof file === 'object' && file !== null ? (file as Readonly<Record<string, unknown>>) : {};
  const line = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const { minutes, sections } = fields;
  return {
    goal: line('goal'),
    misconception: line('misconception'),
    minutes: typeof minutes === 'number' ? minutes : 0,
    sections: Array.isArray(sections) ? sections.filter((section) => typeof section === 'string') : [],
  };
}
