/** The views of the frame. */
export const Stage = () => <section aria-label="Stage" />;
export const Rail = () => <section aria-label="Rail" />;
export const Tape = () => <section aria-label="Tape" />;
export const Logs = () => <section aria-label="Logs" />;
