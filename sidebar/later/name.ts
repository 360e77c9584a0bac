/** Name under which the later screens put themselves. */
export const LATER_NAME = 'marketingPulseScreens';
