/**
 * Makes a round now and every `pace` milliseconds, never two at once; one that fails is told of and tried again. Gives the way to stop, which
 * lets the round under way end.
 */
export function startRounds(
  pace: number,
  round: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const look = () => {
    underWay ??= round()
      .catch(onFailure)
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(look, pace);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
