/** Channels of a panel: the k-th row shows the k-th row of the channels table; a list offers all names. */
import { column, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import { t } from '../../../shared/text';

/** Rows per channel that a panel has. More channels than that are counted in the line for the rest. */
export const CHANNEL_ROWS = 24;
/** Names that the drop-down offers. */
export const CHANNELS_OFFERED = 40;

/** First option of the channel list. */
export const ALL_CHANNELS = t('Все каналы', 'All channels');

/** A column of the k-th channel, from 1; "" when there is no such row or nothing is there. */
export const channelAt = (key: 'code' | 'name', position: number): Formula =>
  f`IFERROR(INDEX(${column('channels', key)};${position})&"";"")`;

/** 1 for a paid channel, otherwise 0. */
export const paidAt = (position: number): Formula =>
  f`IFERROR(IF(INDEX(${column('channels', 'paid')};${position})=TRUE;1;0);0)`;

/** Code that stands for a chosen name which the channels table does not have. */
export const NO_SUCH_CHANNEL = f`"no-such-channel"`;

/** Options of the channel list. */
export const channelList = (): Formula[] => [
  f`${label(ALL_CHANNELS)}`,
  ...Array.from({ length: CHANNELS_OFFERED - 1 }, (_, index) => channelAt('name', index + 1)),
];

/** Code of the chosen channel; "" for all channels or nothing chosen; a code that no fact bears for a name that is not in the table. */
export const channelCode = (selector: Ref): Formula => {
  const found = f`IFERROR(INDEX(${column('channels', 'code')};MATCH(${selector};${column('channels', 'name')};0))&"";"")`;
  return f`IF(OR(${selector}="";${selector}=${label(ALL_CHANNELS)});"";IF(${found}="";${NO_SUCH_CHANNEL};${found}))`;
};
