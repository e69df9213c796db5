import type { Room } from '../message.ts';

/** Channels of one's agency. `room`: the one it was typed in. */
export type RoomCommand = { readonly do: 'rooms'; readonly room: Room | null };

export type RoomPlace =
  /** `doing`: what is decided once it was looked at again. */
  | { readonly at: 'room'; readonly room: Room; readonly doing: 'ask' | 'bind' | 'unbind' }
  /** Of those shown, by their ids; `open`: which one is taken off. */
  | { readonly at: 'rooms'; readonly shown: readonly string[]; readonly open: string | null };

export type RoomWish = { readonly want: 'rooms'; readonly room: string | null };

export interface BoundRoom {
  readonly id: string;
  readonly name: string;
  /** The platform refused the last post. */
  readonly lost: boolean;
}

export type RoomNews = {
  readonly granted: 'rooms';
  /** False for who is no umpeg officer: then nothing else is told. */
  readonly officer: boolean;
  /** Of the own agency. */
  readonly rooms: readonly BoundRoom[];
  /** Whose the asked one is. */
  readonly taken: 'own' | 'other' | null;
};

export type RoomChange =
  | { readonly change: 'bindRoom'; readonly room: string; readonly name: string }
  | { readonly change: 'unbindRoom'; readonly room: string };
