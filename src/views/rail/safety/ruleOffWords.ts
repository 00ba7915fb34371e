export const words = {
  openRule: (rule: string) => `Open ${rule} in Rules`,
  title: (rule: string, short: string, section: string) => `${rule} is off: ${short} (${section})`,
  replay: 'Switch on and replay',
  compareBoth: 'Compare both',
} as const;
