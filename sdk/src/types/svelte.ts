/** Types alone, which stand in `sdk/types/svelte.d.mts`: `import 'strapi-plugin-dark-social/sdk/svelte'`. */
export {};
