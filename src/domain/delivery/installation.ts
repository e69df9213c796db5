/** One workspace of a platform that this assistant is installed in. */
export interface Installation {
  readonly team: string;
  readonly name: string;
  /** The assistant's own ids there. */
  readonly botUser: string;
  readonly botId: string | null;
  /** Kept encrypted; appears in no log. */
  readonly token: string;
  readonly scopes: string;
}

/** Why a workspace gets nothing any more. */
export type Ended = 'uninstalled' | 'revoked';

/** The workspaces that this assistant is installed in, wherever they are kept. */
export interface Installations {
  /** null: never installed, or ended. */
  of(team: string): Promise<Installation | null>;
  /** Installs, or installs again: then what waited for the workspace goes out. `by` is the platform's id of who did it. */
  save(installation: Installation, by: string): Promise<void>;
  /** Ends what was installed before `at`: an old message about it, told late, must not end a newer installation. */
  end(team: string, why: Ended, at: Date): Promise<void>;
  /** The first time a state comes back it is taken, afterwards it is a replay. */
  spend(state: string, expiresAt: Date): Promise<boolean>;
}
