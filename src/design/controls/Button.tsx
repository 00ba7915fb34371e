import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** plain: outlined; primary: the one thing to do; danger: breaks something; quiet: no outline; sign: on the black sign. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'sign';
  /** Stays in the focus order, does nothing; say why in its name or beside it. */
  readonly unavailable?: boolean;
}

export function Button({
  look = 'plain',
  type = 'button',
  unavailable = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={cx(styles.button, look !== 'plain' && styles[look], className)}
      {...(unavailable ? { 'aria-disabled': true } : { onClick })}
    />
  );
}

/** A button that shows a picture only: `label` is its name and, on hover or focus, its tooltip. */
export function IconButton({ label, className, ...rest }: ButtonProps & { readonly label: string }) {
  return <Button {...rest} aria-label={label} title={label} className={cx(styles.icon, className)} />;
}
