import type { Option } from '../../../lessons/types.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { OptionCards } from '../OptionCards.tsx';

const selectChosen = ({ lesson }: State) => (lesson?.draft?.kind === 'choice' ? lesson.draft.option : -1);
const choose = (option: number) => actions.draftAnswer({ kind: 'choice', option });

export function Choices({ options }: { readonly options: readonly Option[] }) {
  return <OptionCards options={options} chosen={useStore(selectChosen)} onChoose={choose} />;
}
