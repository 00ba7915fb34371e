import { Button } from '../../design/controls/index.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import { fitTo, followNow, toggleCollapsed, useLook } from './look.ts';
import { questionAbout } from './useStory.ts';
import { words } from './words.ts';

const selectSelection = (state: State) => state.selection;
const selectPanned = (look: { readonly window: unknown }) => look.window !== null;
const selectCollapsed = (look: { readonly collapsed: boolean }) => look.collapsed;

/** How the diagram is looked at; on the sign where it has room, else above the diagram. */
export function Toolbar({ sign }: { readonly sign: boolean }) {
  const selection = useStore(selectSelection);
  const collapsed = useLook(selectCollapsed);
  const look = sign ? 'sign' : 'plain';
  const question = questionAbout(selection);
  return (
    <>
      <BackToNow look={look} />
      <Button look={look} aria-pressed={collapsed} onClick={toggleCollapsed}>
        {words.collapse}
      </Button>
      <Button
        look={look}
        unavailable={question === null}
        tip={question === null ? words.nothingToFit : ''}
        onClick={() => question && void fitCauses(question)}
      >
        {words.fit}
      </Button>
      <Button look={sign ? 'sign' : 'primary'} data-strong="" onClick={() => actions.setDock('tape')}>
        {words.back}
      </Button>
    </>
  );
}

/** The way back for who has slid the window away. */
export function BackToNow({ look }: { readonly look: 'sign' | 'plain' }) {
  return (
    useLook(selectPanned) && (
      <Button look={look} onClick={followNow}>
        {words.backToNow}
      </Button>
    )
  );
}

/** From the first cause to the last effect. */
async function fitCauses(question: NonNullable<ReturnType<typeof questionAbout>>): Promise<void> {
  const explanation = await actions.fetchExplanation(question);
  if (!explanation) return;
  const { causes, event, effects, onTheirWay } = explanation;
  const times = [
    ...causes.map(({ row }) => row.at),
    ...(event ? [event.at] : []),
    ...effects.map(({ at }) => at),
    ...onTheirWay.map(({ deliverAt }) => deliverAt).filter(Number.isFinite),
  ];
  if (times.length > 0) fitTo(Math.min(...times), Math.max(...times));
}
