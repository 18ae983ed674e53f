/** How full a column is against the fullest, with a line where all would be even. The number stands above it in words. */
export function LoadBar({ planned, even, most }: { planned: number; even: number; most: number }) {
  const share = (value: number) => `${Math.min(100, (100 * value) / most)}%`;
  return (
    <div className="caseload-bar" aria-hidden>
      <div style={{ width: share(planned) }} data-above={planned > even + 1} />
      <span style={{ insetInlineStart: share(even) }} />
    </div>
  );
}
