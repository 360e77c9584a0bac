/** The demo department's answers to the wizard. */
import type { Catalogue, CreateInput } from '../../src/panel/contract';

const COMPANY = { ru: 'СкладСофт', en: 'StockSoft' } as const;
const PRODUCT = { ru: 'WMS для складов', en: 'WMS for warehouses' } as const;

/** Channels of the sample exports. */
const CHANNELS = ['yandex_direct', 'vk_ads', 'seo', 'content', 'partners', 'email'];

export const sampleAnswers = (language: 'ru' | 'en', catalogue: Catalogue, sample: boolean): CreateInput => ({
  language,
  company: COMPANY[language],
  product: PRODUCT[language],
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  channels: catalogue.channels.map((each) => each.code).filter((code) => CHANNELS.includes(code)),
  roles: catalogue.roles.filter((each) => each.chosen).map((each) => each.code),
  sample,
});
