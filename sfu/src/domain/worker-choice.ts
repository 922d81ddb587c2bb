/** What a worker carries now: calls that are open or being opened. */
export type WorkerLoad = { readonly calls: number };

/** M9: the least loaded worker that is below the limit, the first of equals; null when all are full. */
export function chooseWorker<Worker extends WorkerLoad>(workers: readonly Worker[], callLimit: number): Worker | null {
  let chosen: Worker | null = null;
  for (const worker of workers) {
    if (worker.calls < callLimit && worker.calls < (chosen?.calls ?? Infinity)) chosen = worker;
  }
  return chosen;
}
