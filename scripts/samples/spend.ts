import { random } from './chance';
import { costFactor, sampleDays } from './days';
import { CHANNELS } from './department';

/** Lines of the file of advertising costs, header first. */
export function makeSpend(): string[] {
  const lines = ['date,channel,campaign,impressions,clicks,cost'];
  for (const date of sampleDays()) {
    for (const channel of CHANNELS) {
      for (const [campaign, share] of channel.campaigns) {
        const cost = channel.costADay * share * costFactor(date) * (0.85 + random() * 0.3);
        const clicks = Math.round(cost / (channel.costOfClick * (0.9 + random() * 0.2)));
        const impressions = Math.round(clicks / (channel.clickRate * (0.85 + random() * 0.3)));
        lines.push([date, channel.code, campaign, impressions, clicks, cost.toFixed(2)].join(','));
      }
    }
  }
  return lines;
}
