/** The mark of the house: a rhombus with a bar, the signal of a clear track. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M13 1.5L24.5 13 13 24.5 1.5 13z" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M4 13h18" stroke="currentColor" strokeWidth="5" />
    </svg>
  );
}
