/** Types alone, which stand in `sdk/types/vue.d.mts`: `import 'strapi-plugin-dark-social/sdk/vue'`. */
export {};
