/** The commands of the registry that have a key, by what they are called there. */
export const commands = {
  crash: 'crash',
  restart: 'restart',
  pause: 'pause',
  resume: 'resume',
  timeout: 'timeout',
  cut: 'cut',
  heal: 'heal',
  healAll: 'healAll',
  partition: 'partition',
  drop: 'drop',
  delay: 'delay',
  duplicate: 'duplicate',
  deliver: 'deliver',
} as const;
