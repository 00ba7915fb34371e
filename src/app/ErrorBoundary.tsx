import { Component, type ReactNode } from 'react';
import { Button } from '../design/controls/index.ts';
import styles from './ErrorBoundary.module.css';
import { words } from './words.ts';

/** A mistake in a view is no reason for an empty page: the run lives in the store and in storage. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={styles.broken} role="alert">
        <h1>{words.broken}</h1>
        <p>{words.brokenAdvice}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </main>
    );
  }
}
