interface Step {
  label: string
  href: string
}

/** The breadcrumbs as search engines read them; nothing for a page without any. */
export const breadcrumbData = (steps: readonly Step[], fullAddress: (path: string) => string): object[] =>
  steps.length === 0
    ? []
    : [
        {
          '@context': 'https://schema.org',
          '@type': 'BreadcrumbList',
          itemListElement: [{ label: '首页', href: '/' }, ...steps].map(({ label, href }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: label,
            item: fullAddress(href),
          })),
        },
      ]

/** JSON that cannot end the script element it stands in, whatever an editor wrote. */
export const scriptSafe = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
