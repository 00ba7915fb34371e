/** What happened in a scenario as lines of text, for the golden files: what, to whom, what changed, by which rules. */
import { lastIndex, type Server } from '../../raft/index.ts';
import type { Fired } from '../../raft/fired.ts';
import type { Entry } from '../../raft/log.ts';
import type { Envelope } from '../../sim/envelope.ts';
import { type ArgValue, eventsFrom, type History, type SimEvent, toArray } from '../../sim/index.ts';
import { termsTo } from '../expectations/parts.ts';
import type { Performance } from '../types.ts';

export function transcript({ performance, history }: { performance: Performance; history: History }): string {
  const lines: string[] = [];
  const violations = toArray(history.world.violations);
  const beats = performance.beats.slice();
  const tell = (events: number) => {
    while (beats.length > 0 && beats[0]!.moment.events <= events) {
      const { note, question } = beats.shift()!;
      if (note !== '') lines.push(`# ${note}`);
      if (question !== null) lines.push(`? ${question.text}`);
    }
  };
  for (const event of eventsFrom(history, 0)) {
    tell(event.id);
    const broken = violations.filter((violation) => violation.event === event.id).map(({ check }) => `!! ${check}`);
    const parts = [what(event), changed(event), event.fired.map(rule).join(', '), ...broken];
    lines.push(`${ms(event.at)}  ${parts.filter((part) => part !== '').join('  | ')}`);
  }
  tell(Infinity);
  return lines.join('\n');
}

const ms = (time: number): string => (time / 1000).toFixed(3).padStart(9);
const named = (server: number): string => (server === 0 ? 'client' : `S${server}`);

function what(event: SimEvent): string {
  const { kind, server, timer, command, envelope, refusal, lost } = event;
  const message = envelope === null ? '' : `m${envelope.id} ${route(envelope)} ${body(envelope)}`;
  const gone = lost === null ? '' : ` lost (${lost})`;
  if (command !== null) {
    const args = Object.entries(command.args).map(([name, value]) => `${name}=${text(value)}`);
    const shown = message === '' ? [command.name, ...args].join(' ') : `${command.name} ${message}`;
    return `do ${shown}${gone}${refusal === null ? '' : ` refused (${refusal.reason})`}`;
  }
  if (message !== '') return `${message}${gone}`;
  return kind === 'timeout' ? `${named(server)} ${timer} timeout` : `${named(server)} ${kind}`;
}

const text = (value: ArgValue): string =>
  typeof value === 'object' ? value.map((side) => side.join(',')).join('|') : String(value);
const route = ({ from, to }: Envelope): string => `${named(from)}->${named(to)}`;

function body({ body }: Envelope): string {
  switch (body.type) {
    case 'RequestVoteRequest':
      return `RequestVote T${body.term} last ${body.lastLogIndex}:${body.lastLogTerm}`;
    case 'RequestVoteResponse':
      return `${body.voteGranted ? 'yes' : 'no'} T${body.term}`;
    case 'AppendEntriesRequest':
      return `AppendEntries T${body.term} prev ${body.prevLogIndex}:${body.prevLogTerm} [${body.entries.map(entry).join(' ')}] commit ${body.leaderCommit}`;
    case 'AppendEntriesResponse':
      return body.success ? `stored ${body.matchIndex} T${body.term}` : `refused ${body.prevLogIndex} T${body.term}`;
    case 'ClientRequest':
      return Object.values(body.command).join(' ');
    case 'ClientAnswer':
      return body.answer.status;
  }
}

const entry = ({ index, term }: Entry): string => `${index}:${term}`;

/** The state after it, as far as it is not the one before. */
function changed({ server, before, after }: SimEvent): string {
  if (before === null || after === null || before === after) return '';
  const [old, now] = [facts(before), facts(after)];
  const news = now.filter((fact, i) => fact !== old[i]);
  return news.length === 0 ? '' : `${named(server)}: ${news.join(', ')}`;
}

function facts({ persistent, volatile }: Server): string[] {
  const { currentTerm, votedFor, log } = persistent;
  return [
    `T${currentTerm}`,
    volatile.role.name,
    `voted ${votedFor === 0 ? 'nobody' : named(votedFor)}`,
    `log ${termsTo(log, lastIndex(log)) || 'empty'}`,
    `commit ${volatile.commitIndex}`,
    `applied ${volatile.lastApplied}`,
  ];
}

const rule = ({ rule, verdict }: Fired): string => (verdict === 'acted' ? rule : `${rule} refuses`);
