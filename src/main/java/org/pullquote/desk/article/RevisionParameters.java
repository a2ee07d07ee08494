package org.pullquote.desk.article;

import jakarta.ws.rs.BeanParam;
import org.pullquote.platform.paging.Paging;

/** Which revisions of an article are listed, the latest first. */
public record RevisionParameters(@BeanParam Paging paging) {}
