using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>repeat(projection)</c>: again and again over what was found, as long as something new is found.</summary>
/// <param name="input">Where it begins.</param>
/// <param name="projection">From each item to the next.</param>
/// <param name="isCounted">Whether somebody asks for places, so that each item must be there once whatever for.</param>
internal sealed class RepeatStep(Step input, Step projection, bool isCounted) : Step
{
    private const int MaxItems = 10_000;

    /// <summary>Whether the projection goes down in the document, so that it comes to an end by itself, and items may be there twice.</summary>
    private readonly bool mayRepeatItems = projection is ChildStep { LeadsDown: true } && !isCounted;

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var items = input.CollectLoosely(scope);
        var wave = scope.Rent();
        var found = scope.Rent();
        var from = output.Count;
        wave.AddRange(items.Items);
        while (wave.Count > 0)
        {
            found.Truncate(0);
            var loop = new Loop(scope, wave);
            while (loop.Next()) projection.Evaluate(scope, found);
            wave.Truncate(0);
            var known = output.Count;
            Distinct.Add(found, output, from, scope.Types);
            wave.AddRange(output.Items[known..]);
            if (output.Count - from > MaxItems) throw new FhirPathException("too-many-items", "repeat() does not come to an end.");
        }

        scope.Return(found);
        scope.Return(wave);
        scope.Return(items);
    }

    /// <summary>Without comparing what was found; the list is its own queue.</summary>
    public override ItemList CollectLoosely(FhirPathScope scope)
    {
        if (!mayRepeatItems) return Collect(scope);
        var found = scope.Rent();
        var items = input.CollectLoosely(scope);
        var loop = new Loop(scope, items);
        while (loop.Next()) projection.Evaluate(scope, found);
        var outer = scope.This;
        for (var next = 0; next < found.Count && found.Count <= MaxItems; next++)
        {
            scope.This = found[next];
            projection.Evaluate(scope, found);
        }

        scope.This = outer;
        scope.Return(items);
        if (found.Count <= MaxItems) return found;
        scope.Return(found);
        return Collect(scope);
    }
}
