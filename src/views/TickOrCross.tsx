/** Whether it is so: a tick or a cross, told by shape. `label` where no word stands beside it. */
export function TickOrCross({ right, label }: { readonly right: boolean; readonly label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" {...named}>
      <path d={right ? 'M3 9.5l4 4.5 8-10' : 'M4 4l10 10M14 4L4 14'} />
    </svg>
  );
}
