/**
 * Work of one person one after the other, of different people side by side: a look-up for the first message must not let
 * the second one overtake it. Work that fails holds nobody back.
 */
export function createInOrder(): <T>(person: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (person, work) => {
    const before = last.get(person) ?? Promise.resolve();
    const result = before.then(work);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (last.get(person) === settled) last.delete(person);
      });
    last.set(person, settled);
    return result;
  };
}
