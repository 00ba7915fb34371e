import { ButtonRow } from '../../design/controls/ToggleGroup.tsx';
import { formatPerMille } from '../../narration/index.ts';
import { actions, useStore, type State, type Tool } from '../../store/index.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

const selectTool = (state: State) => state.tool;
const selectManual = (state: State) => state.manual;
const selectDials = (state: State) => state.network.dials;

const tools: readonly { readonly tool: Tool; readonly label: string }[] = [
  { tool: 'select', label: words.select },
  { tool: 'partition', label: words.lasso },
  { tool: 'cut', label: words.cut },
];

/** What the pointer does on the stage, a client's write, and what the network is like. */
export function Tools() {
  const current = useStore(selectTool);
  const { latency, jitter, loss } = useStore(selectDials);
  const manual = useStore(selectManual);
  const milliseconds = (micros: number) => Math.round(micros / 100) / 10;
  const delay = words.range(milliseconds(latency), milliseconds(latency + jitter));
  const lost = formatPerMille(loss);
  return (
    <ButtonRow label={words.tools} className={styles.tools}>
      {tools.map(({ tool, label }) => (
        <button key={tool} type="button" aria-pressed={tool === current} onClick={() => actions.setTool(tool)}>
          {label}
        </button>
      ))}
      <button type="button" onClick={() => actions.openDialog('write')}>
        {words.write}
      </button>
      <button
        type="button"
        className={styles.figures}
        aria-label={words.networkName(delay, lost)}
        onClick={() => actions.setRailTab('network')}
      >
        {manual ? words.lossIsYours : words.network(delay, lost)}
      </button>
    </ButtonRow>
  );
}
