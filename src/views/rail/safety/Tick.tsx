import styles from './Safety.module.css';

/** A box with a tick, or a cross on danger. */
export const Tick = ({ holds, label }: { holds: boolean; label?: string }) => (
  <svg
    className={styles.tick}
    data-holds={holds}
    width="20"
    height="20"
    viewBox="0 0 20 20"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <rect x="0.75" y="0.75" width="18.5" height="18.5" rx="4" />
    <path d={holds ? 'M5.5 10.5l3 3 6-7.5' : 'M6 6l8 8M14 6l-8 8'} />
  </svg>
);
