export type Spoken = (...args: never[]) => string;

/** Arguments for every function of a catalogue: a new sentence without samples does not compile. */
export type Samples<T> = {
  readonly [K in keyof T as T[K] extends Spoken ? K : never]-?: T[K] extends Spoken
    ? readonly Parameters<T[K]>[]
    : never;
};
