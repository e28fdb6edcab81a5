/** How servers are told what has no ending: pages end in .html in the folder and not in their addresses, and documents have none at all. */
export const nginxExample = (
  host: string,
): string => `# A mirror of Laurel, served by nginx. Put TLS before it as for any site: did:web needs https.
server {
  listen 80;
  server_name ${host};
  root /srv/laurel-mirror;
  charset utf-8;
  location ~ /\\. { return 404; }
  location ~ ^/(status|ob2)/|^/awards/[^/]+/held/ {
    default_type application/ld+json;
    add_header Access-Control-Allow-Origin *;
  }
  location ~ ^/awards/.*\\.json$ {
    types { application/vc+ld+json json; }
    add_header Access-Control-Allow-Origin *;
  }
  location ~ \\.jwt$ {
    types { application/vc+jwt jwt; }
    add_header Access-Control-Allow-Origin *;
  }
  location ~ \\.json$ { add_header Access-Control-Allow-Origin *; }
  location / {
    try_files $uri.html $uri $uri/index.html =404;
  }
}
`

export const headersExample = `# For servers that read a file of this name, such as Netlify and Cloudflare Pages.
/status/*
  Content-Type: application/ld+json
  Access-Control-Allow-Origin: *
/ob2/*
  Content-Type: application/ld+json
  Access-Control-Allow-Origin: *
/awards/:award/held/*
  Content-Type: application/ld+json
  Access-Control-Allow-Origin: *
/awards/*.json
  Content-Type: application/vc+ld+json
  Access-Control-Allow-Origin: *
/issuers/*/did.json
  Access-Control-Allow-Origin: *
`

export const apacheExample = `# For Apache, where .htaccess is read and mod_rewrite and mod_headers are there.
# A page and a folder may have one name: the page is meant.
DirectorySlash Off
Options -Indexes
RewriteEngine On
RewriteOptions AllowNoSlash
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+?)/?$ $1.html [L]
RedirectMatch 404 /\\.(?!well-known)
Header set Access-Control-Allow-Origin "*"
<FilesMatch "^[0-9a-z-]+$">
  ForceType application/ld+json
</FilesMatch>
`
