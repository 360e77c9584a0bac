/** Channels to start with: what the wizard offers. Another channel is a row typed into the tab. */
import { t, type Text } from '../../shared/text';

/** A channel as the wizard offers it; aliases are names found in exports, separated by commas. */
export interface ChannelTemplate {
  readonly code: string;
  readonly name: Text;
  readonly kind: string;
  readonly paid: boolean;
  readonly utmSource: string;
  readonly aliases: string;
  /** Ticked in the wizard. */
  readonly usual: boolean;
}

const channel = (
  code: string,
  name: Text,
  kind: string,
  paid: boolean,
  utmSource: string,
  aliases: string,
  usual = false,
): ChannelTemplate => ({ code, name, kind, paid, utmSource, aliases, usual });

/** Channels of a usual B2B department, in the order in which they are offered. */
export const CHANNEL_CATALOGUE: readonly ChannelTemplate[] = [
  channel(
    'yandex_direct',
    t('Яндекс Директ', 'Yandex Direct'),
    'paid_search',
    true,
    'yandex',
    'Директ, Яндекс.Директ, Yandex.Direct',
    true,
  ),
  channel('google_ads', t('Google Реклама', 'Google Ads'), 'paid_search', true, 'google', 'Google, AdWords'),
  channel('vk_ads', t('VK Реклама', 'VK Ads'), 'paid_social', true, 'vk', 'VK, ВКонтакте, vk', true),
  channel('meta_ads', t('Meta Ads', 'Meta Ads'), 'paid_social', true, 'facebook', 'Facebook, Instagram, fb'),
  channel('seo', t('SEO', 'SEO'), 'seo', false, 'organic', 'Органика, Organic, поиск', true),
  channel(
    'content',
    t('Контент и Telegram', 'Content & Telegram'),
    'content',
    true,
    'telegram',
    'Контент, Telegram, блог',
    true,
  ),
  channel('email', t('Рассылки', 'Email'), 'email', true, 'email', 'Email, почта', true),
  channel('partners', t('Партнёры', 'Partners'), 'partner', false, 'partner', 'Партнёр, Partner', true),
  channel('referral', t('Рекомендации', 'Referrals'), 'referral', false, 'referral', 'Сарафан, Referral'),
  channel('events', t('Мероприятия', 'Events'), 'event', true, 'event', 'Выставка, Конференция'),
  channel('outbound', t('Холодные продажи', 'Outbound'), 'outbound', true, 'outbound', 'Холодные, Cold'),
  channel('direct', t('Прямые заходы', 'Direct visits'), 'direct', false, 'direct', 'Прямой заход, (direct)'),
];
