/** An evaluated model as it can be kept on disk, for the very version of the spreadsheet that it was made of; its clock can be set. */
export interface KeptModel {
  readonly serial: number;
  readonly bytes: Uint8Array;
  /** The sheet of the clock in the model. */
  readonly clockTitle: string;
  /** Titles in the model, by the id of the sheet. */
  readonly aliases: readonly (readonly [sheetId: number, alias: string])[];
  readonly nameAliases: readonly (readonly [name: string, alias: string])[];
  /** Whether the engine was told of the named ranges. */
  readonly named: boolean;
}
