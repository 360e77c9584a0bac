/** A person's undo: takes back their last edits of a file, as long as nothing else has changed it since. */
import type { Emulator } from '../../emulator/emulator';

interface Edit {
  readonly before: unknown;
  readonly after: unknown;
}

const MOST = 100;

export class UndoStack {
  private readonly edits = new Map<string, Edit[]>();

  constructor(private readonly emulator: Emulator) {}

  /** Carries out an edit so that it can be taken back. */
  remember(fileId: string, edit: () => void): void {
    const before = this.emulator.file(fileId)?.content;
    edit();
    const after = this.emulator.file(fileId)?.content;
    if (after !== before)
      this.edits.set(fileId, [...(this.edits.get(fileId) ?? []).slice(1 - MOST), { before, after }]);
  }

  /** Takes the last edit back; false when there is none, or the add-on has written into the file since. */
  takeBack(fileId: string): boolean {
    const stack = this.edits.get(fileId) ?? [];
    const last = stack.at(-1);
    if (last?.after !== this.emulator.file(fileId)?.content || !last) {
      this.edits.delete(fileId);
      return false;
    }
    this.emulator.restore(fileId, last.before);
    const earlier = stack.slice(0, -1);
    // what is there now is what the edit before left
    this.edits.set(
      fileId,
      earlier.map((edit, index) =>
        index === earlier.length - 1 ? { ...edit, after: this.emulator.file(fileId)?.content } : edit,
      ),
    );
    return true;
  }
}
