/** Counted words of content in their forms. */
export const DAYS = {
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  en: { one: 'day', other: 'days' },
};

/** After «из», the genitive: «из 1 поста», «из 2 постов». */
export const POSTS = {
  ru: { one: 'поста', few: 'постов', many: 'постов', other: 'поста' },
  en: { one: 'post', other: 'posts' },
};
