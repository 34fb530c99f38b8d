package org.paradigm.lab;

import java.util.List;

/**
 * {@code A / N^α + B / D^β}, what a loss is above a floor that is known: fitted by least squares to relative errors. For a
 * pair of exponents the best A and B are those of two linear equations; the exponents are searched for.
 */
record PowerLaw(double a, double alpha, double b, double beta) {
    private static final double LEAST = 0.02;
    private static final double MOST = 2.5;
    private static final int PLACES = 24;
    private static final int ROUNDS = 4;

    double excess(double parameters, double data) {
        return a / Math.pow(parameters, alpha) + b / Math.pow(data, beta);
    }

    double excess(Runs.Point point) {
        return excess(point.parameters(), point.data());
    }

    /** By what share it is off: 0.1 where it says a tenth too much. */
    double off(Runs.Point point) {
        return excess(point) / point.excess() - 1;
    }

    /** The root of the mean square of these shares. */
    double rms(List<Runs.Point> points) {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> off(point) * off(point))
                .average()
                .orElseThrow());
    }

    static PowerLaw fit(List<Runs.Point> points) {
        var best = linear(points, 1, 1);
        var span = MOST - LEAST;
        var alphaFrom = LEAST;
        var betaFrom = LEAST;
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i <= PLACES; i++) {
                for (var j = 0; j <= PLACES; j++) {
                    var law = linear(points, alphaFrom + span * i / PLACES, betaFrom + span * j / PLACES);
                    best = law.rms(points) < best.rms(points) ? law : best;
                }
            }
            span /= PLACES / 4.0;
            alphaFrom = Math.max(LEAST, best.alpha - span / 2);
            betaFrom = Math.max(LEAST, best.beta - span / 2);
        }
        return best;
    }

    /** The best A and B, neither of them below 0, for given exponents. */
    private static PowerLaw linear(List<Runs.Point> points, double alpha, double beta) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double x1 = 0;
        double y1 = 0;
        for (var point : points) {
            var x = Math.pow(point.parameters(), -alpha) / point.excess();
            var y = Math.pow(point.data(), -beta) / point.excess();
            xx += x * x;
            xy += x * y;
            yy += y * y;
            x1 += x;
            y1 += y;
        }
        var determinant = xx * yy - xy * xy;
        var a = (x1 * yy - y1 * xy) / determinant;
        var b = (y1 * xx - x1 * xy) / determinant;
        if (!(a >= 0)) {
            return new PowerLaw(0, alpha, y1 / yy, beta);
        }
        return b >= 0 ? new PowerLaw(a, alpha, b, beta) : new PowerLaw(x1 / xx, alpha, 0, beta);
    }

    /** The power with which y falls as x grows, by a straight line through the logarithms. */
    static double slope(List<Double> x, List<Double> y) {
        var meanX = x.stream().mapToDouble(Math::log).average().orElseThrow();
        var meanY = y.stream().mapToDouble(Math::log).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (var i = 0; i < x.size(); i++) {
            above += (Math.log(x.get(i)) - meanX) * (Math.log(y.get(i)) - meanY);
            below += (Math.log(x.get(i)) - meanX) * (Math.log(x.get(i)) - meanX);
        }
        return above / below;
    }
}
