package org.pullquote.ingest.read;

/** An export of WordPress in small. */
final class Wxr {
    private Wxr() {}

    static String wxr(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <language>de-DE</language><wp:base_blog_url>https://tidings.example</wp:base_blog_url>
                <wp:author><wp:author_login>mq</wp:author_login><wp:author_email>mq@tidings.example</wp:author_email>
                <wp:author_display_name><![CDATA[Mara Quill]]></wp:author_display_name></wp:author>
                %s
                </channel></rss>
                """.formatted(items);
    }

    static String post(String fields) {
        return "<item><title>The bridge</title><dc:creator>mq</dc:creator><wp:post_id>7</wp:post_id>"
                + "<wp:post_type>post</wp:post_type>" + fields + "</item>";
    }
}
