/** What a new scenario begins with: it is valid, and shows where things go. */
export const TEMPLATE = `{
  "$schema": "./scenario.schema.json",
  "raftarium": 1,
  "title": "My scenario",
  "goal": "",
  "cluster": { "servers": 5, "seed": 1 },
  "steps": [
    {
      "when": { "condition": "leaderElected", "within": 5000 },
      "note": "There is a leader."
    }
  ],
  "expect": { "holds": ["electionSafety"] }
}
`;

/** The title as the text has it; '' where it cannot be seen. */
export function titleIn(text: string): string {
  const [, quoted = '""'] = /"title"\s*:\s*("(?:[^"\\\n]|\\.)*")/.exec(text) ?? [];
  try {
    return String(JSON.parse(quoted)).trim();
  } catch {
    return '';
  }
}

/** Where a line and a column, both from 1, lie in the text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}
