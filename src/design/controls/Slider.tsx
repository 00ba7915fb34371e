import { useId, type ReactNode } from 'react';
import styles from './Slider.module.css';

/** A range with its name and its value in words. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is read: "12 ms". */
  readonly text: string;
  readonly onChange: (value: number) => void;
  /** Stands where the value in words would: a field for the same value, say. */
  readonly beside?: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{props.label}</label>
      {props.beside ?? <output htmlFor={id}>{props.text}</output>}
      <input
        id={id}
        type="range"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={props.text}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
