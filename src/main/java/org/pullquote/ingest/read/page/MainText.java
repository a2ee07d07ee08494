package org.pullquote.ingest.read.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds the text of a page's article: each paragraph speaks for the elements around it, the more
 * the longer it is and the fewer of its words are links, as in Readability (Arc90, 2009).
 */
final class MainText {
    /** Characters; shorter paragraphs speak for nothing. */
    private static final int SHORT = 25;

    private static final int COMMA_SCORE = 1;
    private static final int LENGTH_SCORE = 100;
    private static final int MOST_LENGTH_SCORE = 3;
    private static final int LEVELS = 5;

    /** Of the best element's score; siblings with as much belong to the text. */
    private static final double SIBLING = 0.2;

    private static final double MOST_LINKS = 0.5;
    private static final double GROWTH = 1.4;
    private static final double NEARLY_ALL = 0.9;
    /** Characters of a paragraph that hardly stands around a text. */
    private static final int LONG = 80;

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "td", "blockquote", "li", "div", "section", "article");

    private static final String MARKED = "[itemprop=articleBody], [property=articleBody]";

    private final Map<Element, Double> scores = new LinkedHashMap<>();

    private MainText() {}

    /** An element with the text and little else; the page has to be without what is certainly around it. */
    static Element of(Element body) {
        var marked = body.select(MARKED);
        if (marked.size() == 1 && marked.getFirst().text().length() > 10 * SHORT) {
            return marked.getFirst();
        }
        var search = new MainText();
        search.score(body);
        return search.best()
                .map(MainText::whole)
                .map(search::withSiblings)
                .map(MainText::named)
                .orElse(body);
    }

    private void score(Element body) {
        for (var element : body.getAllElements()) {
            if (PARAGRAPHS.contains(element.normalName())) {
                var text = ownProse(element);
                if (text.length() >= SHORT) {
                    speak(element, text);
                }
            }
        }
        scores.replaceAll((element, score) -> score * (1 - Density.of(element).links()));
    }

    /** Of a paragraph all its text; of an element that could hold paragraphs what stands directly in it. */
    private static String ownProse(Element element) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote" -> element.text();
            default -> {
                var own = new StringBuilder();
                for (var node : element.childNodes()) {
                    if (node instanceof TextNode text) {
                        own.append(text.text());
                    } else if (node instanceof Element inline && !inline.isBlock()) {
                        own.append(inline.text());
                    }
                }
                yield own.toString().strip();
            }
        };
    }

    private void speak(Element paragraph, String text) {
        double score = 1
                + COMMA_SCORE
                        * text.chars()
                                .filter(c -> c == ',' || c == '，' || c == '、')
                                .count()
                + Math.min(text.length() / LENGTH_SCORE, MOST_LENGTH_SCORE);
        int level = paragraph.nameIs("p") || paragraph.nameIs("pre") || paragraph.nameIs("blockquote") ? 1 : 0;
        Element around = level == 0 ? paragraph : paragraph.parent();
        for (int i = 0; around != null && i < LEVELS && !around.nameIs("html"); i++) {
            scores.merge(around, score / (i < 2 ? i + 1 : 3.0 * i), Double::sum);
            around = around.parent();
        }
    }

    /** Of equals the one with more words, and of those the first. */
    private Optional<Element> best() {
        return scores.entrySet().stream()
                .max(Comparator.<Map.Entry<Element, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparingInt(scored -> words(scored.getKey())))
                .map(Map.Entry::getKey);
    }

    /**
     * Where a page parts its text into several boxes, one around them has a good deal more of it; but what an article
     * ends at, or several of them stand in, is not looked beyond.
     */
    private static Element whole(Element best) {
        var text = best;
        var inner = best;
        for (var around = best.parent(); around != null && mayGrow(inner, around); around = around.parent()) {
            if (prose(around) > GROWTH * Math.max(prose(text), words(text))) {
                text = around;
            }
            inner = around;
        }
        return text;
    }

    private static boolean mayGrow(Element inner, Element around) {
        return !inner.nameIs("article")
                && !around.nameIs("body")
                && around.select("article").size() <= 1;
    }

    /** What says by its name that it is the text, and has nearly all of it. */
    private static Element named(Element text) {
        int enough = (int) (NEARLY_ALL * prose(text));
        return text.select(Around.NAMED).stream()
                .filter(named -> enough > 0 && prose(named) >= enough)
                .reduce((_, innermost) -> innermost)
                .orElse(text);
    }

    /** Characters that are no links. */
    private static int words(Element element) {
        var density = Density.of(element);
        return density.text() - Math.min(density.linked(), density.text());
    }

    /** Characters of paragraphs that are long and no links. */
    private static int prose(Element element) {
        int prose = 0;
        for (var paragraph : element.select("p")) {
            var density = Density.of(paragraph);
            prose += density.text() >= LONG && density.links() < MOST_LINKS / 2 ? density.text() : 0;
        }
        return prose;
    }

    /** Pages part their text by pictures and advertisements into several elements beside each other. */
    private Element withSiblings(Element best) {
        var parent = best.parent();
        if (parent == null || best.nameIs("body")) {
            return best;
        }
        double threshold = Math.max(10, scores.getOrDefault(best, 0.0) * SIBLING);
        List<Element> belonging = parent.children().stream()
                .filter(child -> child.equals(best) || belongs(child, threshold))
                .toList();
        if (belonging.size() == 1) {
            return best;
        }
        var together = new Element("div");
        belonging.forEach(child -> together.appendChild(child.clone()));
        return together;
    }

    private boolean belongs(Element sibling, double threshold) {
        if (scores.getOrDefault(sibling, 0.0) >= threshold) {
            return true;
        }
        var density = Density.of(sibling);
        return sibling.nameIs("p") && density.text() > LONG && density.links() < MOST_LINKS / 2;
    }
}
