import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { useTooltip } from './useTooltip.tsx';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** plain: outlined; primary: the one thing to do; danger: breaks something; quiet: no outline; sign: on the black sign. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'sign';
  /** Stays in the focus order, does nothing; say why in its name or beside it. */
  readonly unavailable?: boolean;
  /** A tooltip for the eye: what the button is called when its face does not say it. */
  readonly tip?: string;
}

export function Button({
  look = 'plain',
  type = 'button',
  unavailable = false,
  tip: hint = '',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const { handlers, tip } = useTooltip(hint);
  return (
    <>
      <button
        {...rest}
        {...(hint !== '' && handlers)}
        type={type}
        className={cx(styles.button, look !== 'plain' && styles[look], className)}
        {...(unavailable ? { 'aria-disabled': true } : { onClick })}
      />
      {tip}
    </>
  );
}

/** A button that shows a picture only: `label` is its name and, unless `tip` says it shorter, its tooltip. */
export function IconButton({ label, tip = label, className, ...rest }: ButtonProps & { readonly label: string }) {
  return <Button {...rest} aria-label={label} tip={tip} className={cx(styles.icon, className)} />;
}
