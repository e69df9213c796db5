import type { Database } from '../../database/database.ts';
import type { Message } from '../../domain/dialog/message.ts';
import type { FileOrder } from '../../domain/dialog/topics/file-wish.ts';
import type { News } from '../../domain/dialog/wish.ts';
import type { Person } from '../../domain/people/person.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { keepFile } from '../../storage/files/files.ts';
import type { Asker } from '../../turns.ts';
import type { FileParts } from './receive.ts';

/** What generators stand on; the same for every order. */
export interface MakeParts {
  readonly db: Database;
  readonly now: () => Date;
  readonly office: OfficeTime;
}

/** A file as its generator made it. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly picture: boolean;
  readonly content: Uint8Array;
  /** What the file shows, in words, in the person's language. */
  readonly message: Message;
}

/** Makes the file of one order for this person, with this person's rights; null when there is nothing to put into it. */
export type Generator<Order> = (order: Order, person: Person, asker: Asker) => Promise<Made | null>;

/** One generator an order: a new order without one does not compile. */
export type Generators = {
  readonly [Make in FileOrder['make']]: Generator<Extract<FileOrder, { make: Make }>>;
};

/** Makes and keeps a file. Ordered again it takes the former's place, so that nobody's shelf grows. */
export async function makeFile(
  order: FileOrder,
  person: Person,
  asker: Asker,
  generators: Generators,
  { db, now, sealing }: FileParts,
): Promise<Extract<News, { granted: 'makeFile' }>> {
  const generate = generators[order.make] as Generator<FileOrder>;
  const made = await generate(order, person, asker);
  if (made === null) return { granted: 'makeFile', order, made: null };
  const { name, type, picture, content, message } = made;
  const subject = JSON.stringify(order);
  const kept = await keepFile(
    db,
    sealing,
    { person: person.id, purpose: 'made', subject, name, type, content },
    now(),
  );
  return {
    granted: 'makeFile',
    order,
    made: { out: { file: kept.id, name: kept.name, type: kept.type, picture }, message },
  };
}
