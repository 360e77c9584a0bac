/** A person's undo: takes back their last edits of a file, as long as nothing else has changed it since. */
import type { Emulator } from '../../emulator/emulator';

interface Edit {
  /** The file's content before the edit: the emulator never changes it in place. */
  readonly before: unknown;
  /** The file's version after the edit: another one means that somebody else has written since. */
  readonly version: number;
}

const MOST = 20;

/** What came of taking an edit back: done, there is none, or the add-on has written into the file since. */
export type TakenBack = 'undone' | 'nothing' | 'changed';

export class UndoStack {
  private readonly edits = new Map<string, readonly Edit[]>();

  constructor(private readonly emulator: Emulator) {}

  private version(fileId: string): number {
    return this.emulator.file(fileId)?.version ?? 0;
  }

  /** Carries out an edit so that it can be taken back. */
  remember(fileId: string, edit: () => void): void {
    const before: unknown = this.emulator.file(fileId)?.content;
    const earlier = this.version(fileId);
    edit();
    const version = this.version(fileId);
    if (version === earlier) return;
    const stack = this.edits.get(fileId) ?? [];
    // an edit over somebody else's writing: what lies below it can no longer be reached
    const below = stack.at(-1)?.version === earlier ? stack.slice(1 - MOST) : [];
    this.edits.set(fileId, [...below, { before, version }]);
  }

  /** Takes the last edit back. */
  takeBack(fileId: string): TakenBack {
    const stack = this.edits.get(fileId) ?? [];
    const last = stack.at(-1);
    this.edits.delete(fileId);
    if (!last) return 'nothing';
    if (last.version !== this.version(fileId)) return 'changed';
    this.emulator.restore(fileId, last.before);
    const version = this.version(fileId);
    const left = stack.slice(0, -1);
    // what is there now is what the edit before left
    this.edits.set(
      fileId,
      left.map((edit, index) => (index === left.length - 1 ? { ...edit, version } : edit)),
    );
    return 'undone';
  }
}
