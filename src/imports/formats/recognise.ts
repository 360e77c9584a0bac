/** Which known export has this header, and which of its columns mean what. */
import { FILE_COLUMNS, type FileColumn, type FileKind } from '../fileKinds';
import { normaliseHeader } from '../table/normaliseHeader';
import { AD_FORMATS } from './ads';
import { CRM_FORMATS } from './crm';
import type { FileFormat } from './format';

/** All known exports. */
export const FILE_FORMATS: readonly FileFormat[] = [...CRM_FORMATS, ...AD_FORMATS];

const normalised = (names: readonly string[]): readonly string[] => names.map(normaliseHeader);

interface Known {
  readonly format: FileFormat;
  readonly signature: readonly (readonly string[])[];
  readonly never: readonly string[];
  readonly columns: ReadonlyMap<string, string>;
}

const KNOWN: readonly Known[] = FILE_FORMATS.map((format) => ({
  format,
  signature: format.signature.map(normalised),
  never: normalised(format.never ?? []),
  columns: new Map(
    Object.entries(format.columns).flatMap(([key, names]) => normalised(names).map((name) => [name, key] as const)),
  ),
}));

/** Every header that some known export has, for telling a row of headers from others. */
export const FORMAT_HEADERS: Readonly<Record<FileKind, ReadonlySet<string>>> = {
  leads: new Set(KNOWN.filter(({ format }) => format.kind === 'leads').flatMap(({ columns }) => [...columns.keys()])),
  spend: new Set(KNOWN.filter(({ format }) => format.kind === 'spend').flatMap(({ columns }) => [...columns.keys()])),
};

/** The known export with this header: of several the one with the most columns; null when it is none. */
export function recogniseFormat(header: readonly string[]): FileFormat | null {
  const cells = new Set(header.map(normaliseHeader));
  const fits = KNOWN.filter(
    ({ signature, never }) =>
      signature.every((names) => names.some((name) => cells.has(name))) && !never.some((name) => cells.has(name)),
  );
  const score = ({ columns }: Known): number =>
    new Set([...cells].map((cell) => columns.get(cell)).filter((key) => key !== undefined)).size;
  const best = fits.reduce<Known | null>((top, each) => (top && score(top) >= score(each) ? top : each), null);
  return best?.format ?? null;
}

/** A choice of columns that a person made: positions of headers by our column, and what the file itself cannot tell. */
export interface ColumnChoice {
  readonly kind: FileKind;
  /** Header by our column key, as the file spells it. */
  readonly columns: Readonly<Record<string, string>>;
}

const GENERAL: Readonly<Record<FileKind, ReadonlyMap<string, string>>> = {
  leads: generalNames(FILE_COLUMNS.leads),
  spend: generalNames(FILE_COLUMNS.spend),
};

function generalNames(columns: readonly FileColumn[]): ReadonlyMap<string, string> {
  return new Map(columns.flatMap(({ key, aliases }) => aliases.map((alias) => [normaliseHeader(alias), key] as const)));
}

/** Our column that each header means (null: none), with its rank among the names of that column: 0 is the best. */
export type HeaderMeanings = readonly ({ readonly key: string; readonly rank: number } | null)[];

const choiceMeanings = (header: readonly string[], choice: ColumnChoice): HeaderMeanings => {
  const chosen = Object.entries(choice.columns);
  // of «Расход с НДС» and «Расход без НДС» in one file the one that was chosen, to the letter
  const exact = new Map(chosen.flatMap(([key, name]) => (header.includes(name) ? [[name, key] as const] : [])));
  const wanted = new Map(
    chosen.filter(([, name]) => !exact.has(name)).map(([key, name]) => [normaliseHeader(name), key]),
  );
  return header.map((cell) => {
    const key = exact.get(cell) ?? wanted.get(normaliseHeader(cell));
    return key === undefined ? null : { key, rank: 0 };
  });
};

/** What the headers of a file mean: as a person chose, else as the known export has them, else by their general names. */
export function headerMeanings(
  kind: FileKind,
  header: readonly string[],
  format: FileFormat | null,
  choice: ColumnChoice | null,
): HeaderMeanings {
  if (choice) return choiceMeanings(header, choice);
  const general = GENERAL[kind];
  const own = KNOWN.find((known) => known.format === format)?.columns ?? new Map<string, string>();
  const ignored = new Set(normalised(format?.ignore ?? []));
  const rankOf = (key: string, name: string): number => {
    const names = format?.columns[key] ?? FILE_COLUMNS[kind].find((column) => column.key === key)?.aliases ?? [];
    return normalised(names).indexOf(name);
  };
  return header.map((cell) => {
    const name = normaliseHeader(cell);
    if (name === '' || ignored.has(name)) return null;
    const specific = own.get(name);
    if (specific !== undefined) return { key: specific, rank: rankOf(specific, name) };
    const key = general.get(name);
    // a column that the format names itself is not taken from a header that it does not name
    if (key === undefined || format?.columns[key] !== undefined) return null;
    return { key, rank: rankOf(key, name) };
  });
}
