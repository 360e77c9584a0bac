/** createNamedRange, deleteNamedRange, replaceNamedRangeContent. */
import type { Draft } from '../draft';
import { cleanText } from '../edit/insert';
import { allRanges, spanIndexes, withRanges } from '../model/namedRanges';
import type { Json, NamedRange } from '../model/types';
import { rangeOf, tabsOf, type Handler } from './arguments';
import { replaceText } from './text';

const NAME_LENGTH = 256;

const create: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  const name = String(args.name ?? '');
  if (name.length < 1 || name.length > NAME_LENGTH)
    draft.fail(`The name must be at least 1 and at most ${NAME_LENGTH} UTF-16 code units long.`);
  const namedRangeId = draft.newId('kix.');
  const range = {
    ...spanIndexes(span.start, span.end),
    ...(span.segmentId === '' ? {} : { segmentId: span.segmentId }),
  };
  draft.changeTab(span.tabId, (tab) => withRanges(tab, [...allRanges(tab), { namedRangeId, name, ranges: [range] }]));
  return { namedRangeId };
};

interface Found {
  readonly tabId: string;
  readonly named: NamedRange;
}

/** Named ranges by id, or all of a name. @throws ApiError when there is none, or when neither is given. */
function find(draft: Draft, args: Json, id: unknown, name: unknown): Found[] {
  if (id === undefined && name === undefined) draft.fail('The named range must be specified by ID or by name.');
  const found = tabsOf(draft, args).flatMap((tabId) =>
    allRanges(draft.tab(tabId).documentTab)
      .filter((named) => (id === undefined ? named.name === name : named.namedRangeId === id))
      .map((named) => ({ tabId, named })),
  );
  if (found.length === 0)
    draft.fail(
      id === undefined
        ? `The named range with name ${String(name)} was not found.`
        : `The named range with ID ${String(id)} was not found.`,
    );
  return found;
}

const remove: Handler = (draft, args) => {
  for (const { tabId, named } of find(draft, args, args.namedRangeId, args.name)) drop(draft, tabId, named);
  return undefined;
};

function drop(draft: Draft, tabId: string, named: NamedRange): void {
  draft.changeTab(tabId, (tab) =>
    withRanges(
      tab,
      allRanges(tab).filter((each) => each.namedRangeId !== named.namedRangeId),
    ),
  );
}

/** The text takes the style of the first character and the range stays over it; without text the range goes with its content. */
const replace: Handler = (draft, args) => {
  const text = cleanText(String(args.text ?? ''));
  for (const { tabId, named } of find(draft, args, args.namedRangeId, args.namedRangeName)) {
    // ranges earlier in the loop may have moved this one
    const live = allRanges(draft.tab(tabId).documentTab).find((each) => each.namedRangeId === named.namedRangeId);
    const [first, ...others] = live?.ranges ?? [];
    if (!first) continue;
    if (others.length > 0) draft.fail('The emulator replaces only named ranges that are contiguous.');
    const segmentId = first.segmentId ?? '';
    const start = first.startIndex ?? 0;
    // the newline at the segment's end cannot be deleted
    const end = Math.min(first.endIndex ?? 0, draft.end({ tabId, segmentId }) - 1);
    if (end > start) replaceText(draft, { tabId, segmentId, index: start }, end, text);
    drop(draft, tabId, named);
    if (text === '') continue;
    const { startIndex: _start, endIndex: _end, ...rest } = first;
    const range = { ...spanIndexes(start, start + text.length), ...rest };
    draft.changeTab(tabId, (tab) => withRanges(tab, [...allRanges(tab), { ...named, ranges: [range] }]));
  }
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const NAMED_RANGE_REQUESTS: Readonly<Record<string, Handler>> = {
  createNamedRange: create,
  deleteNamedRange: remove,
  replaceNamedRangeContent: replace,
};
