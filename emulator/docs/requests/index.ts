/** Every kind of request that the emulator carries out. */
import type { Handler } from './arguments';
import { BULLET_REQUESTS } from './bullets';
import { CHIP_REQUESTS } from './chips';
import { NAMED_RANGE_REQUESTS } from './namedRanges';
import { OBJECT_REQUESTS } from './objects';
import { SEGMENT_REQUESTS } from './segments';
import { STYLE_REQUESTS } from './styles';
import { TAB_REQUESTS } from './tabs';
import { TABLE_REQUESTS } from './tables';
import { TABLE_STYLE_REQUESTS } from './tableStyles';
import { TEXT_REQUESTS } from './text';

/** Handlers by the name of the request's kind. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  [
    TEXT_REQUESTS,
    STYLE_REQUESTS,
    BULLET_REQUESTS,
    CHIP_REQUESTS,
    NAMED_RANGE_REQUESTS,
    TABLE_REQUESTS,
    TABLE_STYLE_REQUESTS,
    OBJECT_REQUESTS,
    SEGMENT_REQUESTS,
    TAB_REQUESTS,
  ].flatMap((group) => Object.entries(group)),
);
