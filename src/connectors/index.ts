/** The systems that can be connected by key. */
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { hubspot } from './hubspot';
import { jsonEndpoint } from './jsonEndpoint';
import type { Connector } from './types';
import { yandexDirect } from './yandexDirect';
import { yandexMetrica } from './yandexMetrica';

export const CONNECTORS: readonly Connector[] = [bitrix24, amocrm, hubspot, yandexDirect, yandexMetrica, jsonEndpoint];

/** The connector of a key; undefined for one that is not known. */
export const connectorOf = (key: string): Connector | undefined => CONNECTORS.find((each) => each.key === key);
