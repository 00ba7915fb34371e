import type { Question } from '../../../lessons/types.ts';
import { mayBeSeveral } from '../answers.ts';
import { usePicking } from '../usePicking.ts';
import { Choices } from './Choices.tsx';
import { Entries } from './Entries.tsx';
import { LogField } from './LogField.tsx';
import { Messages } from './Messages.tsx';
import { NumberPrompt } from './NumberPrompt.tsx';
import { Servers } from './Servers.tsx';

/** Where the answer is given; what can be clicked on the picture can be pressed here too. */
export function Prompt({ prompt }: Pick<Question, 'prompt'>) {
  usePicking(prompt);
  switch (prompt.kind) {
    case 'choice':
      return <Choices options={prompt.options} />;
    case 'server':
      return <Servers several={mayBeSeveral(prompt)} />;
    case 'message':
      return <Messages />;
    case 'entry':
      return <Entries />;
    case 'log':
      return <LogField key={prompt.server} server={prompt.server} right={prompt.right} />;
    case 'number':
      return <NumberPrompt unit={prompt.unit} />;
  }
}
