/** Threads of shared channels in which somebody spoke to the assistant by name: it goes on hearing her there for a while. */
export interface Threads {
  follow(account: string, channel: string, thread: string): Promise<void>;
  followed(account: string, channel: string, thread: string): Promise<boolean>;
}
