import { randomBytes } from 'node:crypto';
import { createDelivery, type DeliveryParts, type DeliveryRunner } from '../deliver.ts';
import type { ChannelPort } from '../domain/dialog/channel.ts';
import type { Channel } from '../domain/dialog/message.ts';
import { fileSealing } from '../storage/files/file-sealing.ts';
import { readFileFor } from '../storage/files/files.ts';
import { tellerMarks } from '../storage/learning/tellers.ts';
import { createTurns, type TurnParts, type Turns } from '../turns.ts';
import type { FileParts } from './files/receive.ts';
import { type GrantParts, granter } from './grant/grant.ts';
import { createMenus, type Menus } from './menus.ts';
import { nameless } from './outside.ts';
import { paceOf, pause, TERMINAL_PACE } from './pace.ts';

/** What turns and delivery share with the rest of the process, whatever the channels. */
export interface RunParts extends Omit<GrantParts, 'files' | 'working'>, Pick<TurnParts, 'texts'> {
  readonly log: TurnParts['log'];
  /** Screens that play somebody, by `channel:conversation`. */
  readonly screens: ReadonlyMap<string, ChannelPort>;
}

export interface RunOptions {
  /** A screen stands for the channel: no platform has to be spared. */
  readonly onScreen?: boolean;
  readonly turnMoments?: TurnParts['at'];
  readonly deliveryMoments?: DeliveryParts['at'];
}

export interface Running {
  readonly turns: Turns;
  readonly delivery: DeliveryRunner;
  /** Command menus by role and language. */
  readonly menus: Menus;
}

/** Turns and delivery over these channels, with senders of their own. */
export function runOver(
  channels: readonly ChannelPort[],
  parts: RunParts,
  { onScreen = false, turnMoments, deliveryMoments }: RunOptions,
): Running {
  const { db, now, office, log } = parts;
  const ports = new Map(channels.map((port) => [port.channel, withScreens(port, parts.screens)]));
  const sealing = fileSealing(parts.key, randomBytes);
  const delivery = createDelivery({
    db,
    channels: ports,
    now,
    contentOf: async (file, person) =>
      person === null
        ? null
        : ((await readFileFor(db, sealing, file, person, now(), office.dayOf(now())))?.content ?? null),
    pace: onScreen ? () => TERMINAL_PACE : paceOf,
    elapsed: () => performance.now(),
    wait: pause,
    log,
    ...(deliveryMoments === undefined ? {} : { at: deliveryMoments }),
  });
  const menus = createMenus(db, [...ports.values()], log);
  const turns = createTurns({
    ...parts,
    grant: granter({
      ...parts,
      files: { db, now, sealing, fetch: fetchThrough(ports), log },
      working: (to, words) => ports.get(to.channel)?.working?.(to, words),
    }),
    teller: tellerMarks(parts.key),
    nameless,
    deliver: delivery.deliverNow,
    changed: menus.after,
    ...(turnMoments === undefined ? {} : { at: turnMoments }),
  });
  return { turns, delivery, menus };
}

/** Files come through the channel on which they were sent; without it (it is off now) they are tried again by the person. */
const fetchThrough =
  (ports: ReadonlyMap<Channel, ChannelPort>): FileParts['fetch'] =>
  (channel, ref, maxBytes) =>
    ports.get(channel)?.fetch(ref, maxBytes) ??
    Promise.resolve({ outcome: 'later', why: `the channel ${channel} is off` });

/** What is meant for somebody played on a screen goes there; no platform knows that conversation. */
function withScreens(port: ChannelPort, screens: ReadonlyMap<string, ChannelPort>): ChannelPort {
  const at = ({ conversation }: { readonly conversation: string }): ChannelPort =>
    screens.get(`${port.channel}:${conversation}`) ?? port;
  return {
    ...port,
    send: (sending) => at(sending).send(sending),
    working: (to, words) => at(to).working?.(to, words),
  };
}
